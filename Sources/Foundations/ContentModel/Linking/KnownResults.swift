private import ParallelWork

/// What was made of a list of objects, kept so that of the next list it is made anew only of those that are new.
///
/// The objects are known by being the same ones, and nothing in them is compared. They are kept, too, so that no other
/// takes the place of one.
package struct KnownResults<Source: AnyObject & Sendable, Result: Sendable>: Sendable {
  /// The objects.
  package let sources: [Source]
  /// What was made of each.
  package let results: [Result]

  /// Knows nothing.
  package init() { (sources, results) = ([], []) }

  /// Knows what was made of each object.
  package init(_ sources: [Source], _ results: [Result]) {
    (self.sources, self.results) = (sources, results)
  }

  /// Returns the places at which another list has other objects.
  ///
  /// Cost: one look at each object, and none into it.
  ///
  /// - Parameter list: The list.
  /// - Returns: In order; nil where it is longer or shorter, or mostly another.
  package func placesOfOthers(in list: [Source]) -> [Int]? {
    guard list.count == sources.count else { return nil }
    var places: [Int] = []
    for place in list.indices where list[place] !== sources[place] {
      places.append(place)
      if places.count > max(fewOthers, list.count / 16) { return nil }
    }
    return places
  }

  /// Makes what is not known of a list, side by side.
  ///
  /// - Parameters:
  ///   - list: The objects that take the place of those that are known.
  ///   - isDoubtful: Whether a result may be another now although its object is the same; nil where none is.
  ///   - make: Called once for each object of which nothing is known, in no order.
  /// - Returns: What is known then.
  package func following(
    _ list: [Source], unless isDoubtful: ((Result) -> Bool)? = nil,
    _ make: @escaping @Sendable (Source) -> Result
  ) async -> KnownResults {
    if let places = placesOfOthers(in: list), isDoubtful == nil {
      return replacing(places, in: list, by: await places.map { list[$0] }.concurrentMap(make))
    }
    let known = results(of: list).map { result in
      result.flatMap { isDoubtful?($0) ?? false ? nil : $0 }
    }
    return KnownResults(list, await list.concurrentMap(besides: known, make))
  }

  /// Returns the same with other results at some places.
  ///
  /// - Parameters:
  ///   - places: The places at which a list has other objects.
  ///   - list: The list, as long as this one.
  ///   - new: What was made of these objects.
  /// - Returns: What is known of the list.
  package func replacing(_ places: [Int], in list: [Source], by new: [Result]) -> KnownResults {
    guard !places.isEmpty else { return self }
    var results = results
    for (place, result) in zip(places, new) { results[place] = result }
    return KnownResults(list, results)
  }

  /// Returns what was made of each object of a list; nil for those of which nothing was.
  package func results(of list: [Source]) -> [Result?] {
    if let places = placesOfOthers(in: list) {
      var known = results.map(Optional.some)
      for place in places { known[place] = nil }
      return known
    }
    let known = Dictionary(
      zip(sources, results).map { (ObjectIdentifier($0), $1) },
      uniquingKeysWith: { _, last in last })
    return list.map { known[ObjectIdentifier($0)] }
  }
}

/// As many objects as may always be others.
private let fewOthers = 4
