"""Measures of Sayso on files that the user has: each gives table rows beside a trivial baseline.

In: the path of a gold file. Out: rows with precision, recall and F1 of Sayso and of the baseline. No text and
no weight from any corpus is shipped.
"""
