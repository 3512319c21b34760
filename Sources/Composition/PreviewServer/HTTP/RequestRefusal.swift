/// Why a request gets no page.
package struct RequestRefusal: Error, Hashable, Sendable {
  /// The status of the answer.
  package let status: Status
  /// What is said to whoever asked.
  package let reason: String

  static func badRequest(_ reason: String) -> RequestRefusal {
    RequestRefusal(status: .badRequest, reason: reason)
  }

  static let method = RequestRefusal(
    status: .methodNotAllowed, reason: "The preview can only be read: GET and HEAD.")
  static let longAddress = RequestRefusal(
    status: .addressTooLong, reason: "The address is longer than any of a site.")
  static let longHead = RequestRefusal(
    status: .headTooLarge, reason: "The headers are longer than the preview reads.")
  static let foreignHost = RequestRefusal(
    status: .forbidden,
    reason: "The preview answers to localhost, 127.0.0.1 and [::1] with its port alone.")
  static let foreignOrigin = RequestRefusal(
    status: .forbidden, reason: "Only pages of this preview may ask for this.")
  static let longBody = RequestRefusal(
    status: .contentTooLarge, reason: "It is longer than any text or picture that can be edited.")
  static let crowded = RequestRefusal(
    status: .unavailable, reason: "Too many connections are open; close some pages.")
}
