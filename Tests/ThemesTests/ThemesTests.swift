import Themes
import Testing

@Suite struct ThemesTests {}
