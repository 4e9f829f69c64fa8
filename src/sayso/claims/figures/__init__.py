"""How many, and whom it befell: the quantities of a claim and the people whom it harms."""
