/// The commands that install what is missing on a system.
package struct InstallAdvice: Sendable {
  /// How the system installs packages; nil where nobody knows.
  private let manager: Manager?
  /// The environment of Python that this program was installed into by pip; nil where it was not.
  private let environment: String?
  /// Where an environment of Python is advised.
  private let advised: String

  private struct Manager {
    let command: String
    let packages: [OutsideProgram: String]
  }

  /// Takes what tells a system from others.
  ///
  /// - Parameters:
  ///   - isMac: Whether it is macOS.
  ///   - release: The text of `/etc/os-release`, whose form https://www.freedesktop.org/software/systemd/man/os-release.html
  ///     tells; empty where there is none.
  ///   - environment: The environment of Python that this program was installed into by pip; nil where it was not.
  ///   - advised: Where an environment of Python is advised, see ``advisedEnvironment``.
  package init(isMac: Bool, release: String, environment: String?, advised: String) {
    let fields = release.split(separator: "\n").map { $0.split(separator: "=", maxSplits: 1) }
    let names = fields.filter { $0.count == 2 && ["ID", "ID_LIKE"].contains($0[0]) }
      .flatMap { $0[1].filter { $0 != "\"" }.split(separator: " ") }
    manager = isMac ? Self.homebrew : names.lazy.compactMap { Self.managers[String($0)] }.first
    self.environment = environment
    self.advised = advised
  }

  /// Returns the commands for some programs, to be run one after the other; none where nothing is missing.
  package func commands(for missing: Set<OutsideProgram>) -> [String] {
    var commands: [String] = []
    let packaged = OutsideProgram.allCases.filter { missing.contains($0) }
      .compactMap { manager?.packages[$0] }
    let others = missing.filter { manager?.packages[$0] == nil && ($0 == .typst || $0 == .pandoc) }
    let needsPython =
      !others.isEmpty && environment == nil && manager?.command.contains("apt ") == true
    let system = packaged + (needsPython ? ["python3-venv"] : [])
    if let manager, !system.isEmpty {
      commands.append("\(manager.command) \(system.joined(separator: " "))")
    }
    if !others.isEmpty {
      if let environment {
        commands.append("\(environment)/bin/pip install 'waymark[handouts]'")
      } else {
        commands.append(
          "python3 -m venv \(advised) && \(advised)/bin/pip install 'typst>=0.15' pypandoc_binary")
      }
    }
    return commands
  }

  /// What neither ``commands(for:)`` nor anything else can install by one command here.
  package func byHand(_ missing: Set<OutsideProgram>) -> [OutsideProgram] {
    OutsideProgram.allCases.filter {
      missing.contains($0) && manager?.packages[$0] == nil && $0 != .typst && $0 != .pandoc
    }
  }

  /// Debian 12 has a Pandoc that is too old, and no release of Debian or Ubuntu has Typst.
  private static let apt = Manager(
    command: "sudo apt install",
    packages: [
      .fonts: "fonts-noto-core fonts-noto-color-emoji", .git: "git", .curl: "curl",
      .pdftotext: "poppler-utils",
    ])
  private static let homebrew = Manager(
    command: "brew install",
    packages: [
      .typst: "typst", .pandoc: "pandoc", .git: "git", .curl: "curl",
      .fonts: "font-noto-sans font-noto-sans-arabic font-noto-color-emoji", .pdftotext: "poppler",
    ])
  private static let managers: [String: Manager] = [
    "debian": apt, "ubuntu": apt,
    "fedora": Manager(
      command: "sudo dnf install",
      packages: [
        .fonts: "google-noto-sans-fonts google-noto-sans-arabic-fonts", .git: "git", .curl: "curl",
        .pdftotext: "poppler-utils",
      ]),
    "arch": Manager(
      command: "sudo pacman -S",
      packages: [
        .typst: "typst", .pandoc: "pandoc-cli", .fonts: "noto-fonts noto-fonts-emoji", .git: "git",
        .curl: "curl", .pdftotext: "poppler",
      ]),
    "suse": Manager(
      command: "sudo zypper install",
      packages: [
        .fonts: "google-noto-sans-fonts", .git: "git", .curl: "curl", .pdftotext: "poppler-tools",
      ]),
  ]
}
