package org.hanse.workflow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** Which task key is completed by which command record and which method; found by {@link OnTask}. */
@Component
public class TaskCommands {

    private final ListableBeanFactory beans;
    private final SortedMap<String, Registration> byTask = new TreeMap<>();

    TaskCommands(ListableBeanFactory beans, AllowedBeans allowed) {
        this.beans = beans;
        allowed.names().forEach(this::register);
    }

    private record Registration(String bean, Method method, Class<?> command) {}

    private void register(String bean) {
        Class<?> type = beans.getType(bean);
        if (type == null) {
            return;
        }
        Class<?> target = org.springframework.util.ClassUtils.getUserClass(type);
        ReflectionUtils.doWithMethods(target, method -> {
            OnTask task = method.getAnnotation(OnTask.class);
            if (task != null) {
                add(bean, method, task.value());
            }
        });
    }

    private void add(String bean, Method method, String taskKey) {
        Class<?>[] types = method.getParameterTypes();
        boolean fits = types.length == 2
                && types[0] == TaskContext.class
                && types[1].isRecord()
                && Map.class.isAssignableFrom(method.getReturnType());
        if (!fits) {
            throw new IllegalStateException("@OnTask(\"" + taskKey + "\") " + method
                    + " must be: Map<String, Object> name(TaskContext, SomeRecord)");
        }
        if (byTask.putIfAbsent(taskKey, new Registration(bean, method, types[1])) != null) {
            throw new IllegalStateException("Two commands for task " + taskKey);
        }
    }

    /** The record that completes a task of the key. @throws IllegalStateException where none is registered */
    public Class<?> form(String taskKey) {
        return registration(taskKey).command();
    }

    /** Every task key with the simple name of its command record, in order. */
    public SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>();
        byTask.forEach(
                (key, registration) -> all.put(key, registration.command().getSimpleName()));
        return all;
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> apply(TaskContext task, Object command) {
        Registration registration = registration(task.taskKey());
        Object bean = beans.getBean(registration.bean());
        Method method = AopUtils.selectInvocableMethod(registration.method(), bean.getClass());
        method.trySetAccessible();
        try {
            Object result = method.invoke(bean, task, command);
            return result == null ? Map.of() : (Map<String, Object>) result;
        } catch (InvocationTargetException e) {
            throw asUnchecked(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        }
    }

    private static RuntimeException asUnchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }

    private Registration registration(String taskKey) {
        Registration registration = byTask.get(taskKey);
        if (registration == null) {
            throw new IllegalStateException("No @OnTask(\"" + taskKey + "\") is registered");
        }
        return registration;
    }
}
