package org.hanse.workflow;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** What an expression of a process or a decision may name: beans marked {@link ProcessBean}, and nothing else. */
@Component
class AllowedBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;
    private final Set<String> names;

    AllowedBeans(ListableBeanFactory beans) {
        this.beans = beans;
        this.names = new LinkedHashSet<>(Arrays.asList(beans.getBeanNamesForAnnotation(ProcessBean.class)));
    }

    /** The allowed names, as expressions write them. */
    Set<String> names() {
        return names;
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String name && names.contains(name);
    }

    @Override
    public @Nullable Object get(Object key) {
        return containsKey(key) ? beans.getBean((String) key) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names.stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toSet());
    }
}
