package io.segue.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows used last, by id; bounded, so that memory does not grow with an import. */
final class KeyCache<K, V> {
  private static final int CAPACITY = 65_536;

  private final Map<K, V> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
          return size() > CAPACITY;
        }
      };

  @Nullable V find(K id) {
    return recent.get(id);
  }

  V remember(K id, V row) {
    recent.put(id, row);
    return row;
  }
}
