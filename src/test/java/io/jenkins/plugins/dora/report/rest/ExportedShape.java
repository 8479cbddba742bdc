package io.jenkins.plugins.dora.report.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;

/** Compares JSON with what a bean exports: every field, its type, and whether it may be null. */
final class ExportedShape {
    private final List<String> differences = new ArrayList<>();

    private ExportedShape() {}

    /** Returns where {@code json} is not what Stapler could export of {@code bean}, a line each. */
    static List<String> differences(JsonNode json, Class<?> bean) {
        ExportedShape shape = new ExportedShape();
        shape.compareBean(json, bean, "$");
        return shape.differences;
    }

    private void compareBean(JsonNode json, Class<?> bean, String path) {
        Map<String, AnnotatedType> exported = exported(bean);
        json.fieldNames().forEachRemaining(name -> {
            if (!exported.containsKey(name)) {
                differences.add(path + '.' + name + " is not a field");
            }
        });
        exported.forEach((name, type) -> {
            if (json.has(name)) {
                compare(json.get(name), type, path + '.' + name);
            } else {
                differences.add(path + '.' + name + " is missing");
            }
        });
    }

    /** Returns the fields of a bean, with those of its parts that are merged into it. */
    private static Map<String, AnnotatedType> exported(Class<?> bean) {
        Map<String, AnnotatedType> exported = new TreeMap<>();
        for (Method method : bean.getMethods()) {
            Exported annotation = method.getAnnotation(Exported.class);
            if (annotation != null && annotation.merge()) {
                exported.putAll(exported(method.getReturnType()));
            } else if (annotation != null) {
                exported.put(name(method), method.getAnnotatedReturnType());
            }
        }
        return exported;
    }

    private static String name(Method method) {
        String name = method.getName();
        return name.startsWith("get") ? name.substring(3, 4).toLowerCase() + name.substring(4) : name;
    }

    private void compare(JsonNode json, AnnotatedType annotated, String path) {
        if (json.isNull()) {
            if (!annotated.isAnnotationPresent(Nullable.class)) {
                differences.add(path + " is never null");
            }
            return;
        }
        Type type = annotated.getType();
        if (annotated instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            boolean isList = ((ParameterizedType) type).getRawType() == List.class;
            require(isList ? json.isArray() : json.isObject(), type, path);
            json.forEach(element -> compare(element, arguments[arguments.length - 1], path + "[]"));
        } else if (type == String.class) {
            require(json.isTextual(), type, path);
        } else if (type == int.class || type == Integer.class) {
            require(json.isIntegralNumber(), type, path);
        } else if (type == double.class || type == Double.class) {
            require(json.isFloatingPointNumber(), type, path);
        } else if (type == boolean.class || type == Boolean.class) {
            require(json.isBoolean(), type, path);
        } else {
            compareBean(json, (Class<?>) type, path);
        }
    }

    private void require(boolean matches, Type type, String path) {
        if (!matches) {
            differences.add(path + " is not a " + type.getTypeName());
        }
    }
}
