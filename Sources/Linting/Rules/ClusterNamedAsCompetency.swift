public import Diagnostics
import FrameworkModel
import SourceText

/// Finds clusters that have the name of a competency.
public struct ClusterNamedAsCompetency: Rule {
  public static let documentation = RuleDocumentation(
    name: "cluster-named-as-competency", family: .duplicates, severity: .info,
    finds: """
      A cluster, the group that competencies stand in, has the name of a competency. Letter case and punctuation do not \
      count.
      """,
    matters: """
      Nobody can tell which of the two a job profile or a related competency means, and reports show one name for a group \
      and for a part of it.
      """,
    example: """
      Name: Teamwork
      Cluster: Teamwork
      """,
    instead: """
      Name: Teamwork
      Cluster: Working with Others
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    let competencies = subject.framework.competencies
    // By their folded names, where clusters are named and which competencies are called so.
    var clusters: [String: [Int]] = [:]
    var order: [String] = []
    for index in competencies.indices {
      guard let cluster = competencies[index].cluster, case let name = TextFolding.fold(cluster.text), !name.isEmpty
      else { continue }
      if clusters[name] == nil { order.append(name) }
      clusters[name, default: []].append(index)
    }
    if clusters.isEmpty { return [] }
    var named: [String: Int] = [:]
    for index in competencies.indices where !competencies[index].inferred.contains(.name) {
      let name = TextFolding.fold(competencies[index].name.text)
      if clusters[name] != nil, named[name] == nil { named[name] = index }
    }
    return order.compactMap { name in
      guard let index = named[name], let first = clusters[name]?.first, let cluster = competencies[first].cluster else {
        return nil
      }
      let place = subject.place(of: competencies[index].name.location, seenFrom: cluster.location)
      return finding(
        """
        The cluster "\(cluster.text)" has the name of a competency (\(place)). Rename one of the two.
        """,
        at: cluster.location, about: Entity(competency: first, item: .init(.cluster, 0)), in: subject,
        related: [Note(message: "the competency is here", location: competencies[index].name.location)])
    }
  }
}
