/// The files of a second set beside the sample's, in the folder `sar` and so with the code `SAR`.
package let secondSetFiles: [String: String?] = [
  "content/site.yml": "name: Sample\nlanguage: en-GB\nsets: [scr, sar]\n",
  "content/sar/set.yml": sampleFiles["content/scr/set.yml"],
  "content/sar/markers/01-first.md": sampleMarker(1, "First", "The first of the others."),
  "content/sar/markers/02-second.md": sampleMarker(2, "Second", "The second of the others."),
]
