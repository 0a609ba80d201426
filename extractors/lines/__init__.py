"""What a line says, whatever its format: its marker, its label, its statement; lines → paragraphs.

All rooms that read plans stand on this one. It reads no files, and knows nothing of sections or
rows.

appendix_words   the words for an appendix, and how one is numbered
alike_figures    numbers of a list whose figures a scan took for others
closings         what a document asks of all in the end, and closing sentences within others
contents_list    a table of contents (mục lục): its lines name headings and pages, and are no text
                 of the plan
converter_marks  what a program that made the text of another file wrote into it
drawn_lines      lines that are drawn with signs, and such behind or within others
emphasis         bold and italics of markdown over whole paragraphs
endings          how a line ends: with a sentence, or open
formal_lines     lines that documents print alike, also as scans read them: motto, "Kính gửi:",
                 "Nơi nhận:", "- Lưu: VT.", "(Kèm theo …)"
furniture        what stands on the page and is no text of the plan: page numbers, running
                 headers, rules, footnotes
join_clues       the evidence by which lines are joined, with its weights
joins            does a line go on with the one above it? Evidence with weights, for every format
label_words      the words of labels by role, and those that one document adds
labels           labelled lines of assignment blocks: "Chủ trì: …", "Phối hợp: …", "Sản phẩm: …",
                 "Thời gian: …"
letters          in which case a line is set, and its letters without marks
marker_dust      dust of a scan around a marker: "_2.3. Giao Phòng A"
marker_forms     the table of markers: numeral, stops, what must follow
lost_stops       numbers and letters of a list that lost their stop, told by their sequence
markers          the marker that opens a line: "II.", "1.1.", "đ)", "-", "+", "Điều 1.", "Phụ lục
                 2", "Phần I"
markup           markdown and HTML in a plan are typography, not text: bold, italics, heading
                 marks, escapes
misread_acronyms  acronyms that OCR misread, told by how the document writes them elsewhere
misread_markers  markers that OCR misread, told by their sequence: "5, Cải cách" after "4.", "ø)
                 Về" between e) and h)
misread_phrases  labels and headings that OCR misread by a letter or two
note_marks       marks of notes: in the text, before the note, and misread
starred_notes    notes in stars below a table whose cells bear them
page_links       titles of other pages, with the addresses that spell them, and bars of links
paragraphs       lines → paragraphs, where page breaks and blank lines tore them
phrase_roles     what a label or a heading of a column means by its single words
sequences        which reading of a heading's marker holds: settled over the whole list
statements       what a text is: a lead-in, a closing paragraph, a pointer to an appendix, a bare
                 noun phrase
torn_items       items that a blank line tore, told by the list in which they stand
glued_items      items glued to the one above them, told by the number that their list lacks
torn_words       words and numbers that a line's end broke
"""
