"""Plans with known truth, made from a seed: what the accuracy of the pipeline is measured on.

The words and the grammar are its own; of the project it takes the drawing of paper alone
(`tests/tools/rendering`).

* `records`: what a document and its truth consist of
* `words`: the word lists of `resources/words.toml`, and draws from them
* `parts`: the sections of a plan, each with its rows
* `documents`: whole documents: plans, decisions, directives, notices, and genres without rows
* `layouts`: a document as text in several layouts
* `encodings`: a text in TCVN3, VNI or VPS
* `paper`: a document as Word, PDF and scans with graded damage; `signing`: the signature's widget
* `corpus`: documents and truth as files: `python -m benchmark.corpus DIR -n 500`
* `published`: what goes with them: data card, licence, scorer, truth as parquet
* `score`: rows of any tool against the truth
"""
