"""Who could have said it: how many people and organisations stand behind a category in a session. Pure."""
