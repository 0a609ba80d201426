"""Plans with known truth, made from a seed: what the accuracy of the pipeline is measured on.

The words and the grammar are its own, and it imports nothing of the pipeline.

* `records`: what a document and its truth consist of
* `words`: the word lists of `resources/words.toml`, and draws from them
* `parts`: the sections of a plan, each with its rows
* `documents`: whole documents: plans, decisions, directives, notices, and genres without rows
* `layouts`: a document as text in several layouts and as Word
* `corpus`: documents and truth as files: `python -m benchmark.corpus DIR -n 500`
"""
