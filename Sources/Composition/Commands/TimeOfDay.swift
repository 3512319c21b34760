private import Platform

/// Returns the time on the clocks where this computer stands, `09:05:00`.
func timeOfDay() -> String {
  var now = time_t(Date().timeIntervalSince1970)
  var parts = unsafe tm()
  unsafe localtime_r(&now, &parts)
  return unsafe [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }
    .joined(separator: ":")
}
