package io.jenkins.plugins.dora.packaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files in an hpi or a jar: their bytes by path.
 */
record Archive(Map<String, byte[]> files) {
    static final String CLASS_JAR = "WEB-INF/lib/dora-metrics.jar";

    static Archive hpi() throws IOException {
        return read(Files.readAllBytes(Path.of(System.getProperty("hpi"))));
    }

    static Archive classJar() throws IOException {
        return read(hpi().files.get(CLASS_JAR));
    }

    private static Archive read(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), entries.readAllBytes());
                }
            }
        }
        return new Archive(files);
    }

    Map<String, String> manifest() throws IOException {
        Attributes attributes =
                new Manifest(new ByteArrayInputStream(files.get("META-INF/MANIFEST.MF"))).getMainAttributes();
        return attributes.entrySet().stream()
                .collect(Collectors.toMap(
                        attribute -> attribute.getKey().toString(),
                        attribute -> attribute.getValue().toString()));
    }

    Map<String, String> texts(String extension) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(extension))
                .collect(Collectors.toMap(Map.Entry::getKey, file -> text(file.getValue())));
    }

    List<String> lines(String path) {
        return text(files.getOrDefault(path, new byte[0])).lines().toList();
    }

    List<String> paths(String prefix) {
        return files.keySet().stream().filter(path -> path.startsWith(prefix)).toList();
    }

    List<String> classes() {
        return files.keySet().stream().filter(path -> path.endsWith(".class")).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
