package io.jenkins.plugins.dora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.jenkins.plugins.dora.model.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The keys of hash tables. Anybody can make up ten thousand names with the same hash code. A table finds its way among
 * them only if its keys can be compared with each other: a {@link java.util.HashMap} keeps those in a tree.
 */
class HashKeysTest {
    private static final Pattern TABLE =
            Pattern.compile("\\b\\w*(?:Map|Set)<((?:[^<>,]|<[^<>]*>)+)[^=;()]*>\\s+\\w+\\s*="
                    + "\\s*new\\s+(?:Linked|Concurrent)?Hash(?:Map|Set)<");

    private static final List<Class<?>> TYPES = types();

    @ParameterizedTest
    @MethodSource("keys")
    void namesWithOneHashCodeAreFoundByTheirOrder(String owner, String key) {
        assertThat(typeNamed(key, owner))
                .as("Keys of hash tables in %s", owner)
                .matches(
                        type -> isComparable(type) || isOnlyItself(type) || hasNoText(type),
                        "are comparable with each other");
    }

    static Stream<Arguments> keys() throws IOException {
        Path sources = Repository.path("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .flatMap(file -> TABLE.matcher(read(file))
                            .results()
                            .map(table -> table.group(1))
                            .distinct()
                            .map(key -> arguments(nameOf(sources.relativize(file)), key)));
        }
    }

    private static String nameOf(Path source) {
        return source.toString()
                .replace(source.getFileSystem().getSeparator(), ".")
                .replaceAll("\\.java$", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Class<?>> types() {
        Stream<Class<?>> ours = new ClassFileImporter()
                        .importUrl(Deployment.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation())
                        .stream()
                        .map(JavaClass::reflect);
        return Stream.concat(Stream.of(String.class, Integer.class, Long.class), ours)
                .toList();
    }

    /** Returns the type that a source means by a simple name: one of its own before those of others. */
    private static Class<?> typeNamed(String simpleName, String owner) {
        return TYPES.stream()
                .filter(type -> type.getSimpleName().equals(simpleName))
                .max(Comparator.comparing((Class<?> type) -> type.getName().startsWith(owner))
                        .thenComparing(type -> owner.startsWith(type.getPackageName())))
                .orElseThrow(() -> new AssertionError(simpleName + " in " + owner + " has no order"));
    }

    private static boolean isComparable(Class<?> type) {
        return Stream.of(type.getGenericInterfaces())
                .map(Type::getTypeName)
                .anyMatch(("java.lang.Comparable<" + type.getName() + ">")::equals);
    }

    private static boolean isOnlyItself(Class<?> type) {
        return type.isEnum()
                || !type.isRecord() && Stream.of(type.getDeclaredMethods()).noneMatch(HashKeysTest::isEquals);
    }

    private static boolean isEquals(Method method) {
        return method.getName().equals("equals");
    }

    private static boolean hasNoText(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .map(component -> component.getGenericType().getTypeName())
                        .noneMatch(component -> component.contains("String") || component.contains("Path"));
    }
}
