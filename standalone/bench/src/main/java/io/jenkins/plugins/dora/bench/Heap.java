package io.jenkins.plugins.dora.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Opens a store in a process of its own and prints how much memory is in use then. */
public final class Heap {
    private Heap() {}

    /** @param arguments number of deployments, directory of the stores */
    public static void main(String... arguments) throws IOException {
        long before = used();
        try (PluginEngine engine = new PluginEngine(Stores.of(Integer.parseInt(arguments[0]), Path.of(arguments[1])))) {
            long after = used();
            System.out.println(after - before);
            engine.firstPage("");
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Returns the bytes in use after opening the store of that many deployments. */
    static long measure(int deployments, Path directory) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Heap.class.getName(),
                        String.valueOf(deployments),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Long.parseLong(output.strip());
    }
}
