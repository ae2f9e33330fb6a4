/// For each text of the old side, the texts of the new side that share one of the rarest leads of both.
///
/// A lead is a word or a pair of neighboring words. Each text follows its eight rarest, and a lead that would tie more than
/// 64 pairs is none, so that cost is linear in the number of texts.
struct RareLeads {
  private static let leadsPerText = 8
  private static let largestBlock = 64

  /// The leads that each old text follows.
  private var followed: [[Int32]] = []
  /// The new texts that follow each lead.
  private var places: [[Int32]]

  init(_ olds: SimilarityPool, _ news: SimilarityPool) {
    let total = olds.leads.reduce(0) { $0 + $1.count } + news.leads.reduce(0) { $0 + $1.count }
    var table = LeadTable(capacity: total)
    let oldLeads = olds.leads.map { leads in leads.map { table.number(of: $0) } }
    let newLeads = news.leads.map { leads in leads.map { table.number(of: $0) } }
    let oldCounts = Self.counts(oldLeads, table.hashes.count)
    let newCounts = Self.counts(newLeads, table.hashes.count)
    var ranked: [(block: Int, hash: UInt64, lead: Int)] = []
    func rarest(_ leads: [Int]) -> [Int32] {
      ranked.removeAll(keepingCapacity: true)
      for lead in Set(leads) {
        let block = oldCounts[lead] * newCounts[lead]
        guard block > 0, block <= Self.largestBlock else { continue }
        ranked.append((block, table.hashes[lead], lead))
      }
      // By the hash where blocks are equal: the order of numbers would tell the sides apart.
      ranked.sort { ($0.block, $0.hash) < ($1.block, $1.hash) }
      return ranked.prefix(Self.leadsPerText).map { Int32(truncatingIfNeeded: $0.lead) }
    }
    followed = oldLeads.map(rarest)
    places = Array(repeating: [], count: table.hashes.count)
    for (place, leads) in newLeads.enumerated() {
      for lead in rarest(leads) { places[Int(lead)].append(Int32(truncatingIfNeeded: place)) }
    }
  }

  private static func counts(_ leads: [[Int]], _ count: Int) -> [Int] {
    var counts = Array(repeating: 0, count: count)
    for text in leads {
      for lead in text { counts[lead] += 1 }
    }
    return counts
  }

  func forEach(of old: Int, _ body: (Int) -> Void) {
    for lead in followed[old] {
      for place in places[Int(lead)] { body(Int(place)) }
    }
  }
}
