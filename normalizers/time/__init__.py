"""Times as plans print them → dates, periods, deadlines and recurrence rules.

words, patterns   the vocabulary of time and one scanner over it
mentions          what one expression names: a stretch of the calendar, its year perhaps unsaid
expressions       a text as a row of mentions, each with its relation: before, until, from, after
spans             mentions put on the calendar, and the stretch that they span
dates             full dates                       issue_dates  the date of issue in a head
periods           the plan's own period            recurrence   what comes back, as an RFC 5545 rule
deadlines         a printed deadline → `Deadline`
phrases, clause_times   where prose states a time
"""
