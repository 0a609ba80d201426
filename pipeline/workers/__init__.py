"""Documents in other processes: one that dies costs the document it had in hand, no other.

document_job   what is done with one document        limits     time and memory that it may take
pool, child    worker processes of this machine      executor   what can carry out a job
dask_cluster   more machines
"""
