"""Times as plans print them → dates, periods, deadlines and recurrence rules.

words, patterns   the vocabulary of time and one scanner over it
tokens            one expression that it found, and which kind of expression it is
mentions          what one expression names: a stretch of the calendar, its year perhaps unsaid
weeks             weeks of a month
expressions       a text as a row of mentions, each with its relation: before, until, from, after
spans             mentions put on the calendar, and the stretch that they span
several_times     which of several times in one sentence counts
several_days      days that stand apart, and are no stretch
dates             full dates                       issue_dates  the date of issue in a head
periods           the plan's own period            recurrence   what comes back, as an RFC 5545 rule
deadlines         a printed deadline → `Deadline`; `main_clause`: what of it says when, `kinds`:
                  which word decides what it is, `unread`: whether all of it was understood
phrases, clause_times   where prose states a time in words that are sure, or apart from its text
time_phrases      the times and events that stand in a sentence; `adverbial_times`: which of them
                  say when; `event_times`: which events do
recurring_days    a day in a sentence that says how often it comes back
dated_days        days whose year stands elsewhere in the document
target_times      by when a target is to be reached, by its heading and by its sentence
"""
