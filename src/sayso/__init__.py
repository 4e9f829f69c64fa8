"""Sayso reads news reports and says what is claimed, on whose say-so, and where accounts differ."""

__version__ = "0.1.0"
