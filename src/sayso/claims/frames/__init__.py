"""What is said to happen: words that evoke a type of claim, what has to stand around them, modality and roles."""
