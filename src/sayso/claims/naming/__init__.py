"""What a mention stands for inside one report: pronouns, titles, short names, and what kind of source it is."""
