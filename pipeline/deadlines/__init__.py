"""What falls due within a span of days: `pipeline.due` and `kehoach due`.

due             the deadlines of a dataset that fall within some days, and those without a day
due_rows        one task → its due days, or why it has none
recurring_days  a recurrence rule → the days on which something is due
calendar_rules  the same days as a rule that a calendar expands
named_units     the tasks of the units that a name means
"""
