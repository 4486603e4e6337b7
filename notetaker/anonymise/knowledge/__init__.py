"""What is known before a text is read: tables, dictionaries, titles, rules, and how the languages are told apart."""
