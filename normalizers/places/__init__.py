"""Places with dates: provinces, districts and communes, and what became of them.

table     the dated table in resources/: read once, found by name, level and day
resolve   a printed name → the place that it meant on the day of its document
"""
