"""Pictures of pages: opened or rendered, cleaned, set upright and level; their ruling lines.

image_formats, image_files   image files, known by their first bytes, opened
render, embedded_picture     the pages of a PDF as pictures
page_size                    how large a page truly is: its letters tell
sheet                        a page: its grey values, its ink, a smaller picture, its rules
pixels, masks, bit_runs      arrays of grey values, masks of their ink, and long runs in these
prepare                      level grey print on white paper
paper_and_grain              grey, shaded or grained paper made white
lost_ink                     gaps in the print in which something stood that was taken off
perspective                  pages that were photographed askew
stamps_and_holes             what is on the paper and is no print
crossing_inks                where a pen crosses a seal, and both are as dark as print
stamps_without_colour        the stamps of a page without colour, one kind after the other:
grey_stamps                  stamps that a scan without colour shows paler than print
seals, under_seals           round seals by their rings, and the lines of print that they cover
print_lines                  lines of print beside a stamp
frames                       stamps in frames, which lie askew, and the print that they cover
stripes                      what the scanner draws along the whole sheet
rules                        the ruling lines of tables
"""
