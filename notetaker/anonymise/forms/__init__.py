"""All forms in which a text may name the people and organisations of a roster."""
