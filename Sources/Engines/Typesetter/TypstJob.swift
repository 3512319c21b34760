/// One call of Typst.
struct TypstJob {
  /// The folder that it sees.
  let root: String
  /// The template that it begins with, below the folder.
  let start: String
  /// The data, as templates name it: `/data/qm2.json`.
  let data: String
  /// What is made.
  let form: Typesetter.Form
}

extension Typst {
  /// Returns the program that does a job, and the words after its name.
  ///
  /// Both forms write the file to their first stream and complaints to the second.
  func command(_ job: TypstJob) -> (program: String, arguments: [String]) {
    let nowhere = job.root + "/no-packages"
    switch form {
    case .command(let path):
      // https://typst.app/docs/reference/ and 'typst compile --help' name the options.
      var words = ["compile", "--root", job.root, "--font-path", job.root, "--ignore-system-fonts"]
      words += ["--package-path", nowhere, "--package-cache-path", nowhere]
      words += ["--creation-timestamp", "0", "--input", "data=\(job.data)"]
      words += ["--jobs", "1", "--format", job.form.rawValue]
      switch job.form {
      case .pdf: words += ["--pdf-standard", "ua-1,a-2a"]
      case .png: words += ["--ppi", "72"]
      }
      return (path, words + ["\(job.root)/\(job.start)", "-"])
    case .module(let python):
      // '-I' keeps out what the environment and the folder of the user would add.
      return (
        python,
        ["-I", "-c", script, job.root, job.start, job.data, job.form.rawValue, nowhere]
      )
    }
  }
}

/// What the module for Python is told; its complaints are those of the program.
private let script = """
  import sys, typst
  root, start, data, form, nowhere = sys.argv[1:]
  options = {"pdf_standards": ["ua-1", "a-2a"]} if form == "pdf" else {"ppi": 72.0}
  try:
      made = typst.compile(
          f"{root}/{start}", root=root, font_paths=[root], ignore_system_fonts=True, format=form,
          sys_inputs={"data": data}, timestamp=0, package_path=nowhere, package_cache_path=nowhere, **options)
  except typst.TypstError as error:
      sys.exit(error.diagnostic)
  sys.stdout.buffer.write(made if isinstance(made, bytes) else made[0])
  """
