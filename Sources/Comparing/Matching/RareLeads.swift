/// For each text of the old side, the texts of the new side that share one of the rarest leads of both.
///
/// A lead is a word or a pair of neighboring words. Each text follows its eight rarest, and a lead that would tie more than
/// 64 pairs is none, so that cost is linear in the number of texts.
struct RareLeads {
  private static let leadsPerText = 8
  private static let largestBlock = 64

  /// The leads that each old text follows, one behind the other, and where each text's begin.
  private let followed: [Int32]
  private let followedStarts: [Int]
  /// The new texts that follow each lead, likewise.
  private var places: [Int32]
  private var placeStarts: [Int]

  init(_ olds: SimilarityPool, _ news: SimilarityPool) {
    var table = LeadTable()
    let oldLeads = olds.leads.map { Int32(truncatingIfNeeded: table.add($0)) }
    // What stands on one side only ties nothing.
    let newLeads = news.leads.map { Int32(truncatingIfNeeded: table.number(of: $0)) }
    var blocks = Self.counts(oldLeads, table.hashes.count)
    for (lead, count) in Self.counts(newLeads, table.hashes.count).enumerated() { blocks[lead] &*= count }
    (followed, followedStarts) = Self.rarest(oldLeads, olds.leadStarts, blocks, table)
    let (leads, starts) = Self.rarest(newLeads, news.leadStarts, blocks, table)
    (places, placeStarts) = Self.turnedAround(leads, starts, table.hashes.count)
  }

  private static func counts(_ leads: [Int32], _ count: Int) -> [Int] {
    var counts = Array(repeating: 0, count: count)
    for lead in leads where lead >= 0 { counts[Int(lead)] += 1 }
    return counts
  }

  /// The rarest leads of each text, by the number of pairs that they tie; by the hash where that is equal, since the order
  /// of numbers would tell the sides apart.
  private static func rarest(
    _ leads: [Int32], _ starts: [Int], _ blocks: [Int], _ table: LeadTable
  ) -> (leads: [Int32], starts: [Int]) {
    var rarest: [Int32] = []
    var ends = [0]
    ends.reserveCapacity(starts.count)
    var best: [(block: Int, hash: UInt64, lead: Int32)] = []
    for text in 0..<(starts.count - 1) {
      best.removeAll(keepingCapacity: true)
      for lead in leads[starts[text]..<starts[text + 1]] where lead >= 0 {
        let block = blocks[Int(lead)]
        guard block > 0, block <= largestBlock else { continue }
        let hash = table.hashes[Int(lead)]
        var place = best.count
        while place > 0, (block, hash) < (best[place - 1].block, best[place - 1].hash) { place -= 1 }
        guard place < leadsPerText, place == 0 || best[place - 1].lead != lead else { continue }
        if best.count == leadsPerText { best.removeLast() }
        best.insert((block, hash, lead), at: place)
      }
      for lead in best { rarest.append(lead.lead) }
      ends.append(rarest.count)
    }
    return (rarest, ends)
  }

  /// From the leads of each text to the texts of each lead.
  private static func turnedAround(_ leads: [Int32], _ starts: [Int], _ count: Int) -> (texts: [Int32], starts: [Int]) {
    var ends = Array(repeating: 0, count: count + 1)
    for lead in leads { ends[Int(lead) + 1] += 1 }
    for lead in 0..<count { ends[lead + 1] += ends[lead] }
    var upcoming = ends
    var texts = Array(repeating: Int32(0), count: leads.count)
    for text in 0..<(starts.count - 1) {
      for lead in leads[starts[text]..<starts[text + 1]] {
        texts[upcoming[Int(lead)]] = Int32(truncatingIfNeeded: text)
        upcoming[Int(lead)] += 1
      }
    }
    return (texts, ends)
  }

  func forEach(of old: Int, _ body: (Int) -> Void) {
    for lead in followed[followedStarts[old]..<followedStarts[old + 1]] {
      for place in places[placeStarts[Int(lead)]..<placeStarts[Int(lead) + 1]] { body(Int(place)) }
    }
  }
}
