# A formula for Homebrew, which compiles the program on the machine it is for.
# Its address and sum are those of the archive of the sources that a release has.
class Waymark < Formula
  desc "Publish quality-marker guidance from Markdown"
  homepage "https://waymark.example/"
  url "https://waymark.example/releases/waymark-{version}-source.tar.gz"
  sha256 "{sum}"
  license "MIT"

  depends_on xcode: ["26.0", :build]
  depends_on "pkgconf" => :build
  depends_on "brotli"
  depends_on "cmark"
  depends_on "expat"
  depends_on "gumbo-parser"
  depends_on "libidn2"
  depends_on "libxlsxwriter"
  depends_on "libyaml"
  depends_on macos: :sequoia
  depends_on "openssl@3"

  uses_from_macos "zlib"

  def install
    system "swift", "build", "--disable-sandbox", "--configuration", "release", "--product", "waymark"
    bin.install ".build/release/waymark"
    generate_completions_from_executable(bin/"waymark", "--generate-completion-script")
  end

  test do
    system bin/"waymark", "new", "site", "markers"
    cd "markers" do
      system bin/"waymark", "build", "--handouts", "none"
      assert_path_exists testpath/"markers/output/index.html"
    end
  end
end
