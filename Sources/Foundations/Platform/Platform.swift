// What Swift leaves to the platform, in one spelling: the part of Foundation that needs no data of ICU, and the
// C library. The whole of Foundation would put 37 MB into the program on Linux, where it is no part of the
// system (docs/decisions/0032); no other file may import it.

#if canImport(FoundationEssentials)
  @_exported public import FoundationEssentials
#else
  @_exported public import Foundation
#endif

#if canImport(Glibc)
  @_exported public import Glibc
#elseif canImport(Musl)
  @_exported public import Musl
#endif
