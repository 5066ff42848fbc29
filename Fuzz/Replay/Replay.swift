internal import FoundationEssentials

/// What every fuzz target does beside checking its property.
package enum Replay {
  /// Checks the files that the command line names, one input each.
  ///
  /// - Throws: why a file cannot be read.
  package static func files(_ check: ([UInt8]) -> Void) throws {
    for path in CommandLine.arguments.dropFirst() {
      check(Array(try Data(contentsOf: URL(filePath: path))))
    }
  }

  /// Checks one input of libFuzzer; the result is what its entry point has to return.
  package static func input(
    _ start: UnsafePointer<UInt8>?, _ count: Int, _ check: ([UInt8]) -> Void
  ) -> Int32 {
    check(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }
}
