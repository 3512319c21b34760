#if canImport(FoundationEssentials)
  private import FoundationEssentials
#else
  private import Foundation
#endif

/// The path of the program that runs; nil where the system does not tell.
package var executablePath: String? {
  #if canImport(FoundationEssentials)
    // proc(5)
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  #else
    Bundle.main.executablePath
  #endif
}
