import Assembling
import Driver
import Exporting
import FrameworkModel
import PageReading
import SourceText
import Writing

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What is measured.
enum Mode: String {
  /// Bytes to the model.
  case read
  /// Bytes to canonical JSON.
  case json
  /// Bytes to canonical YAML.
  case yaml
}

/// One run of one mode.
struct Measurement {
  private var bytesRead = 0
  private var bytesWritten = 0
  private var seconds = 0.0
  private var competencies = 0
  private var behaviors = 0

  init(of mode: Mode, folder: String) throws {
    var request = SourceRequest()
    request.paths = [folder]
    let plan = try SourceDiscovery.find(request).plans[0]
    let files = try plan.sources.map { (name: $0.published, bytes: try FileSystem().contents(of: $0.path)) }
    bytesRead = files.reduce(0) { $0 + $1.bytes.count }

    let start = Self.processorSeconds
    let reader = PageReader()
    var readings: [SourceReading] = []
    readings.reserveCapacity(files.count)
    for (place, file) in files.enumerated() {
      let source = try TextDecoding.decode(file.bytes, name: file.name)
      readings.append(reader.read(source, as: SourceID(place)))
    }
    let framework = Assembly(readings, identity: plan.configuration.identity, scale: plan.configuration.scale).framework
    if let writer = WriterRegistry.writer(named: mode.rawValue) {
      let counter = Counter()
      try writer.write(Publication(framework, crossReference: { CrossReference() })) { counter.bytes += $0.count }
      bytesWritten = counter.bytes
    }
    seconds = Self.processorSeconds - start

    competencies = framework.competencies.count
    for competency in framework.competencies {
      behaviors += competency.behaviors.count
      for level in competency.levels { behaviors += level.behaviors.count }
    }
  }

  /// The result as JSON.
  var line: String {
    "{\"bytesRead\": \(bytesRead), \"bytesWritten\": \(bytesWritten), \"seconds\": \(seconds), "
      + "\"competencies\": \(competencies), \"behaviors\": \(behaviors)}"
  }

  /// What the process has used of a processor; unlike the clock on the wall it does not count what others use.
  private static var processorSeconds: Double {
    var time = timespec()
    // Safe: the call fills in the time and keeps no pointer to it.
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private final class Counter {
    var bytes = 0
  }
}
