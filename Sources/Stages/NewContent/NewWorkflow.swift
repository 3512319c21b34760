package import Files
import MarkdownWriting

/// A host of code that runs workflows.
package enum CodeHost: String, CaseIterable, Hashable, Sendable {
  /// GitHub, with its Actions and Pages.
  case github
  /// GitLab, with its pipelines and Pages.
  case gitlab

  /// Where the host looks for a workflow in a repository.
  package var workflowPath: String {
    switch self {
    case .github: ".github/workflows/waymark.yml"
    case .gitlab: ".gitlab-ci.yml"
    }
  }
}

/// Returns the file that has a host of code check a site, keep a preview of each change and publish it.
///
/// - Parameters:
///   - host: The host.
///   - site: What leads from the folder of the repository to that of the site; `.` where they are one.
///   - branch: The branch that is published, of letters, digits and `._/-`.
///   - version: The version of the program that the workflow installs.
/// - Returns: The file, with its path below the folder of the repository.
package func newWorkflow(
  for host: CodeHost, ofSite site: String, publishing branch: String, version: String
) -> OutputFile {
  let template = try? embeddedFolders["workflows"]?.contents(of: "\(host.rawValue).yml")
  guard let template else { preconditionFailure("the program carries the workflows") }
  let values = [
    "branch": branch, "branch-in-yaml": yamlScalar(branch),
    "ref-in-yaml": "'refs/heads/\(branch)'", "site-in-yaml": yamlScalar(site), "version": version,
  ]
  let text = values.reduce(String(decoding: template, as: UTF8.self)) { text, value in
    text.replacing("{\(value.key)}", with: value.value)
  }
  return OutputFile(path: host.workflowPath, text: text)
}
