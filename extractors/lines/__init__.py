"""What a line says, whatever its format: its marker, its label, its statement; lines → paragraphs.

All rooms that read plans stand on this one. It reads no files, and knows nothing of sections or
rows.
"""
