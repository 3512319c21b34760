/// Runs libFuzzer until it has had enough: https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ tryInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The target that is fed, by the environment: `WAYMARK_TARGET=markdown`.
private let target: Target = {
  let name = environmentValue("WAYMARK_TARGET") ?? ""
  guard let target = Target.all.first(where: { $0.name == name }) else {
    let names = Target.all.map(\.name).joined(separator: ", ")
    failed("'\(name)' is none of the targets, which are: \(names)")
  }
  return target
}()

/// Gives the target what libFuzzer has made up, which also looks for this name.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target.feed(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Begins: SwiftPM gives the first function of a program this name, in which libFuzzer would look for `main`.
@_cdecl("fuzz_main")
public func begin(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var (count, arguments) = unsafe (count, arguments)
  return unsafe runFuzzer(&count, &arguments, tryInput)
}
