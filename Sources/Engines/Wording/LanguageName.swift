/// Returns what a language is called in itself: `Cymraeg` for `cy`; nil where that is not known here.
///
/// Source: the names of languages in their own words in CLDR 46.
///
/// - Parameter tag: The language, with or without script and region.
/// - Returns: The name.
package func ownName(ofLanguage tag: String) -> String? { ownNames[baseLanguage(of: tag)] }

private let ownNames: [String: String] = [
  "ar": "العربية", "bn": "বাংলা", "cs": "Čeština", "cy": "Cymraeg", "da": "Dansk", "de": "Deutsch",
  "el": "Ελληνικά", "en": "English", "es": "Español", "fa": "فارسی", "fi": "Suomi",
  "fr": "Français", "ga": "Gaeilge", "gd": "Gàidhlig", "gu": "ગુજરાતી", "gv": "Gaelg",
  "he": "עברית", "hi": "हिन्दी", "hu": "Magyar", "it": "Italiano", "ja": "日本語", "ko": "한국어",
  "kw": "Kernewek", "lt": "Lietuvių", "lv": "Latviešu", "nb": "Norsk bokmål", "nl": "Nederlands",
  "pa": "ਪੰਜਾਬੀ", "pl": "Polski", "pt": "Português", "ro": "Română", "ru": "Русский",
  "sk": "Slovenčina", "so": "Soomaali", "sv": "Svenska", "tr": "Türkçe", "uk": "Українська",
  "ur": "اردو", "vi": "Tiếng Việt", "zh": "中文",
]
