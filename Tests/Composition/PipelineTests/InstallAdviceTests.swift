import Pipeline
import Testing

@Suite struct InstallAdviceTests {
  private func advice(_ release: String, isMac: Bool = false, environment: String? = nil)
    -> InstallAdvice
  {
    InstallAdvice(isMac: isMac, release: release, environment: environment, advised: "/home/a/w")
  }

  @Test func asksTheManagerOfTheSystemFirstAndPythonForWhatItLacks() {
    let ubuntu = advice("NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n")
    #expect(
      ubuntu.commands(for: [.typst, .pandoc, .fonts, .curl]) == [
        "sudo apt install fonts-noto-core fonts-noto-color-emoji curl python3-venv",
        "python3 -m venv /home/a/w && /home/a/w/bin/pip install 'typst>=0.15' pypandoc_binary",
      ])
    #expect(ubuntu.commands(for: [.git]) == ["sudo apt install git"])
    #expect(ubuntu.commands(for: [.pdftotext]) == ["sudo apt install poppler-utils"])
    #expect(ubuntu.commands(for: []) == [])
  }

  @Test func knowsSystemsByWhatTheyAreLike() {
    #expect(
      advice("ID=rocky\nID_LIKE=\"rhel centos fedora\"\n").commands(for: [.git]) == [
        "sudo dnf install git"
      ])
    #expect(advice("ID=arch\n").commands(for: [.typst]) == ["sudo pacman -S typst"])
    #expect(
      advice("", isMac: true).commands(for: [.pandoc, .typst]) == ["brew install typst pandoc"])
  }

  @Test func staysInTheEnvironmentThatTheProgramIsIn() {
    #expect(
      advice("ID=debian\n", environment: "/env").commands(for: [.typst]) == [
        "/env/bin/pip install 'waymark[handouts]'"
      ])
  }

  @Test func saysWhatHasToBeInstalledByHandOnASystemThatNobodyKnows() {
    let other = advice("ID=other\n")
    #expect(other.byHand([.git, .typst, .fonts]) == [.fonts, .git])
    #expect(other.commands(for: [.git, .typst]).count == 1)
  }
}
