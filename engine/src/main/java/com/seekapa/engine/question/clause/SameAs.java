package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.Filter;
import java.util.Optional;

/** "in the same department as Jane": some row with the same value fulfils what follows. */
final class SameAs {
  private static final int REACH = 3;

  private final Sketch sketch;
  private final Subclauses subclauses;

  SameAs(Sketch sketch, Subclauses subclauses) {
    this.sketch = sketch;
    this.subclauses = subclauses;
  }

  /** Reads the comparison whose "same" stands here; false if it isn't one. */
  boolean read(int i) {
    if (!sketch.at(i).text().matches("(the )?same")) {
      return false;
    }
    int what = sketch.after(i, Cue.FILLER);
    int as = sketch.after(what, Cue.FILLER);
    var shared = what <= i + REACH ? shared(what) : Optional.<Dimension>empty();
    if (shared.isEmpty() || as > what + REACH || !sketch.at(as).text().equals("as")) {
      return false;
    }
    int end = subclauses.end(as + 1);
    if (end <= as + 1) {
      return false;
    }
    sketch.use(i, as);
    var said = subclauses.said(as + 1, end);
    if (said.isEmpty()) {
      return false;
    }
    sketch.condition(new Filter.Sharing(shared.get(), said), false);
    return true;
  }

  /** The column, or the key of the rows listed that refers to what is shared. */
  private Optional<Dimension> shared(int what) {
    if (what >= sketch.size()) {
      return Optional.empty();
    }
    var listed = sketch.listed();
    var own = sketch.column(what).filter(it -> listed.filter(sketch.home(it)::equals).isPresent());
    var rows = sketch.countable(what);
    return own.or(() -> listed.flatMap(from -> rows.flatMap(to -> reference(from, to))));
  }

  private Optional<Dimension> reference(Table from, Table to) {
    return sketch.columns(from).stream()
        .filter(it -> sketch.referred(it).filter(to::equals).isPresent())
        .findFirst();
  }
}
