/// The words that editors leave in a text which is still to be written: what checks look for in content.
package let placeholderWords: Set<String> = [
  "TODO", "TBC", "TBD", "TBA", "FIXME", "XXX", "XXXX", "XXXXX",
]
