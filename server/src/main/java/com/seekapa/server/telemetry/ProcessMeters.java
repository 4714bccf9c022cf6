package com.seekapa.server.telemetry;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Plugs in what the process and its machine use: CPU, memory, disk, network, threads and files. */
final class ProcessMeters {
  private final Metrics metrics;
  private final ProcFiles proc;
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  ProcessMeters(Metrics metrics, ProcFiles proc) {
    this.metrics = metrics;
    this.proc = proc;
  }

  void plugIn() {
    cpu();
    memory();
    garbage();
    input();
    threadsAndFiles();
  }

  private void cpu() {
    metrics.gauge(
        "process.cpu.share",
        "CPU that the process uses, as a share of all processors",
        system::getProcessCpuLoad);
    metrics.gauge(
        "system.cpu.share",
        "CPU that the machine uses, as a share of all processors",
        system::getCpuLoad);
    metrics.counter(
        "process.cpu.millis",
        "CPU time of the process",
        () -> TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime()));
    metrics.gauge(
        "system.processors", "Processors that can be used", system::getAvailableProcessors);
  }

  private void memory() {
    var memory = ManagementFactory.getMemoryMXBean();
    metrics.gauge(
        "memory.heap.bytes", "Java heap in use", () -> memory.getHeapMemoryUsage().getUsed());
    metrics.gauge(
        "memory.heap.max.bytes",
        "The most that the Java heap may have",
        () -> memory.getHeapMemoryUsage().getMax());
    metrics.gauge(
        "memory.nonheap.bytes",
        "Memory of the JVM beside the heap",
        () -> memory.getNonHeapMemoryUsage().getUsed());
    metrics.gauge("memory.resident.bytes", "RAM of the process", () -> orNaN(proc.residentBytes()));
    metrics.gauge("memory.system.bytes", "RAM of the machine", system::getTotalMemorySize);
  }

  private void garbage() {
    metrics.counter(
        "gc.collections",
        "Garbage collections",
        () -> sum(GarbageCollectorMXBean::getCollectionCount));
    metrics.counter(
        "gc.millis",
        "Time of garbage collections",
        () -> sum(GarbageCollectorMXBean::getCollectionTime));
  }

  private static long sum(ToLongFunction<GarbageCollectorMXBean> number) {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(number)
        .filter(it -> it > 0)
        .sum();
  }

  private void input() {
    total("disk.read.bytes", "Read from disks by the process", proc::diskBytesRead);
    total("disk.written.bytes", "Written to disks by the process", proc::diskBytesWritten);
    total("network.received.bytes", "Received by the machine", proc::networkBytesReceived);
    total("network.sent.bytes", "Sent by the machine", proc::networkBytesSent);
  }

  /** Only where the machine tells it. */
  private void total(String name, String help, Supplier<OptionalLong> total) {
    if (total.get().isPresent()) {
      metrics.counter(name, help, () -> total.get().orElse(0));
    }
  }

  private void threadsAndFiles() {
    var threads = ManagementFactory.getThreadMXBean();
    metrics.gauge("process.threads", "Threads of the platform", threads::getThreadCount);
    if (system instanceof UnixOperatingSystemMXBean unix) {
      metrics.gauge(
          "process.files.open", "Open files and sockets", unix::getOpenFileDescriptorCount);
      metrics.gauge(
          "process.files.max", "The most that may be open", unix::getMaxFileDescriptorCount);
    }
    var runtime = ManagementFactory.getRuntimeMXBean();
    metrics.gauge(
        "process.uptime.seconds", "Since the process began", () -> runtime.getUptime() / 1000.0);
  }

  private static double orNaN(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : Double.NaN;
  }
}
