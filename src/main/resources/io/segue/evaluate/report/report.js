"use strict";
(() => {
  const result = JSON.parse(document.getElementById("evaluation").textContent);
  const style = getComputedStyle(document.documentElement);
  const color = (name) => style.getPropertyValue("--" + name).trim();
  const k = Math.max(...result.cutoffs);
  const strata = Object.keys(result.track_strata);
  const runs = [result, ...Object.values(result.others ?? {})].map((run, i) => ({
    name: run.basis,
    run,
    color: color("run-" + (1 + (i % 4))),
  }));
  if (result.comparison) {
    runs.push({ name: result.comparison.with, run: result.comparison.other, color: color("run-5") });
  }

  Chart.defaults.animation = false;
  Chart.defaults.maintainAspectRatio = false;
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 13;
  Chart.defaults.color = color("quiet");
  Chart.defaults.borderColor = color("line");
  Chart.defaults.plugins.legend.position = "top";
  Chart.defaults.plugins.legend.align = "end";
  Chart.defaults.plugins.legend.labels.boxWidth = 12;
  Chart.defaults.plugins.legend.labels.boxHeight = 12;

  const figure = (value) => (value === undefined ? "none" : value.toFixed(Math.abs(value) < 10 ? 4 : 1));
  const range = (interval) => (interval ? ` [${figure(interval[0])}, ${figure(interval[1])}]` : "");

  /** Draws a dataset's intervals as thin lines with ends. */
  const whiskers = {
    id: "whiskers",
    afterDatasetsDraw(chart) {
      const context = chart.ctx;
      const sideways = chart.options.indexAxis === "y";
      const scale = sideways ? chart.scales.x : chart.scales.y;
      context.save();
      context.strokeStyle = color("ink");
      context.lineWidth = 1.25;
      chart.data.datasets.forEach((dataset, d) => {
        if (!dataset.intervals || !chart.isDatasetVisible(d)) return;
        chart.getDatasetMeta(d).data.forEach((element, i) => {
          const interval = dataset.intervals[i];
          if (!interval) return;
          const [low, high] = interval.map((end) => scale.getPixelForValue(end));
          const at = sideways ? element.y : element.x;
          const line = (a, b, c, d) => {
            context.moveTo(...(sideways ? [b, a] : [a, b]));
            context.lineTo(...(sideways ? [d, c] : [c, d]));
          };
          context.beginPath();
          line(at, low, at, high);
          line(at - 4, low, at + 4, low);
          line(at - 4, high, at + 4, high);
          context.stroke();
        });
      });
      context.restore();
    },
  };

  const draw = (id, type, data, options) => {
    const canvas = document.getElementById(id);
    if (canvas) new Chart(canvas, { type, data, options, plugins: [whiskers] });
  };

  const axis = (text, more = {}) => ({ title: { display: true, text }, ...more });

  /** Leaves room for the ends of intervals. */
  const highest = (datasets) =>
    Math.max(0, ...datasets.flatMap(({ intervals }) => intervals.map((interval) => interval?.[1] ?? 0)));

  const withInterval = {
    tooltip: {
      callbacks: {
        label: (item) =>
          `${item.dataset.label}: ${figure(item.raw)}${range(item.dataset.intervals?.[item.dataIndex])}`,
      },
    },
  };

  const bars = (id, keys, labels, cells, xTitle, yTitle) => {
    const datasets = runs.map(({ name, run, color }) => ({
      label: name,
      data: keys.map((key) => cells(run, key)?.value),
      intervals: keys.map((key) => cells(run, key)?.interval),
      backgroundColor: color,
      maxBarThickness: 46,
    }));
    draw(id, "bar", { labels, datasets }, {
      plugins: withInterval,
      scales: {
        x: axis(xTitle, { grid: { display: false } }),
        y: axis(yTitle, { beginAtZero: true, suggestedMax: 1.02 * highest(datasets) }),
      },
    });
  };

  /** A stratum's name over what share of the kept-back listening it holds. */
  const kinds = strata.map((stratum) => {
    const share = result.track_strata[stratum].test_share;
    return [stratum, `${(100 * share).toFixed(1)} %`];
  });

  const cell = (measurement, name) =>
    measurement && name in measurement
      ? { value: measurement[name], interval: measurement.intervals[name] }
      : undefined;

  const accuracy = ["recall", "ndcg", "map", "mrr", "hit"].map((name) => `${name}@${k}`);
  bars(
    "accuracy",
    accuracy,
    accuracy,
    cell,
    "metric",
    "mean over listeners",
  );
  for (const metric of ["recall", "ndcg"]) {
    bars(
      `${metric}-strata`,
      strata,
      kinds,
      (run, stratum) => cell(run.strata["all/" + stratum], `${metric}@${k}`),
      "kind of track, and its share of the kept-back listening",
      `${metric}@${k}`,
    );
  }

  draw(
    "popularity",
    "scatter",
    {
      datasets: runs.map(({ name, run, color }) => ({
        label: name,
        data: [{ x: run[`arp@${k}`], y: run[`ndcg@${k}`] }],
        intervals: [run.intervals[`ndcg@${k}`]],
        backgroundColor: color,
        pointRadius: 7,
        pointHoverRadius: 9,
      })),
    },
    {
      scales: {
        x: axis(`mean training listeners of the recommended tracks (arp@${k})`, {
          beginAtZero: true,
          grace: "8%",
        }),
        y: axis(`ndcg@${k}`, { beginAtZero: true, grace: "15%" }),
      },
      plugins: {
        tooltip: {
          callbacks: {
            label: ({ dataset, raw }) => `${dataset.label}: ndcg ${figure(raw.y)}, arp ${figure(raw.x)}`,
          },
        },
      },
    },
  );

  draw(
    "ranks",
    "line",
    {
      labels: result.hits_at_rank.map((_, i) => i + 1),
      datasets: runs.map(({ name, run, color }) => ({
        label: name,
        data: run.hits_at_rank,
        borderColor: color,
        backgroundColor: color,
        borderWidth: 2,
        pointRadius: 2.5,
      })),
    },
    {
      scales: {
        x: axis("rank", { grid: { display: false }, ticks: { maxRotation: 0 } }),
        y: axis("share of listeners with a hit there", { beginAtZero: true }),
      },
    },
  );

  const spread = [
    { label: "learned from", data: strata.map((s) => result.track_strata[s].train_share), color: color("plain-1") },
    { label: "kept back", data: strata.map((s) => result.track_strata[s].test_share), color: color("plain-2") },
    ...runs.map(({ name, run, color }) => ({
      label: "recommended by " + name,
      data: strata.map((s) => run.exposure[s]),
      color,
    })),
  ];
  draw(
    "exposure",
    "bar",
    {
      labels: strata,
      datasets: spread.map(({ label, data, color }) => ({
        label,
        data: data.map((share) => 100 * share),
        backgroundColor: color,
        maxBarThickness: 46,
      })),
    },
    {
      scales: {
        x: axis("kind of track", { grid: { display: false } }),
        y: axis("share in %", { beginAtZero: true, max: 100 }),
      },
      plugins: {
        tooltip: { callbacks: { label: ({ dataset, raw }) => `${dataset.label}: ${raw.toFixed(1)} %` } },
      },
    },
  );

  for (const [key, curve] of Object.entries(result.curves ?? {})) {
    const series = Object.entries(curve.series);
    draw(
      `curve-${key}`,
      "line",
      {
        labels: series[0][1].map((point) => point.at),
        datasets: series.map(([name, points], i) => ({
          label: name,
          data: points.map((point) => point[`ndcg@${k}`]),
          intervals: points.map((point) => (i === 0 ? point.intervals[`ndcg@${k}`] : undefined)),
          borderColor: color("run-" + (1 + (i % 5))),
          backgroundColor: color("run-" + (1 + (i % 5))),
          borderWidth: 2,
          pointRadius: 3,
        })),
      },
      {
        plugins: withInterval,
        scales: {
          x: axis(curve.axis, { grid: { display: false } }),
          y: axis(`ndcg@${k}`, { beginAtZero: true }),
        },
      },
    );
  }

  if (result.tail_curve) {
    const line = (label, metric, shade) => ({
      label,
      data: result.tail_curve.map((point) => ({ x: point.aplt, y: point[metric], point })),
      borderColor: color(shade),
      backgroundColor: color(shade),
      borderWidth: 2,
      pointRadius: 5,
      showLine: true,
    });
    draw(
      "tail-curve",
      "scatter",
      {
        datasets: [
          line(`ndcg@${k}`, "ndcg", "run-1"),
          line(`recall@${k} of tail tracks`, "tail_recall", "run-2"),
        ],
      },
      {
        scales: {
          x: axis(`share of the tail in lists (aplt@${k})`, { min: 0, max: 1 }),
          y: axis("mean over listeners", { beginAtZero: true, grace: "8%" }),
        },
        plugins: {
          tooltip: {
            callbacks: {
              label: ({ dataset, raw }) =>
                `tail ${raw.point.tail}: ${dataset.label} ${figure(raw.y)}, aplt ${figure(raw.x)}, ` +
                `coverage ${figure(raw.point.coverage)}, gini ${figure(raw.point.gini)}, ` +
                `arp ${figure(raw.point.arp)}`,
            },
          },
        },
      },
    );
  }

  if (result.comparison) {
    const names = accuracy.filter((name) => name in result.comparison.metrics);
    const metric = (name) => result.comparison.metrics[name];
    draw(
      "comparison",
      "bar",
      {
        labels: names,
        datasets: [
          {
            label: `${result.basis} less ${result.comparison.with}`,
            data: names.map((name) => metric(name).difference),
            intervals: names.map((name) => metric(name).interval),
            backgroundColor: color("run-1"),
            maxBarThickness: 22,
          },
        ],
      },
      {
        indexAxis: "y",
        plugins: { ...withInterval, legend: { display: false } },
        scales: {
          x: axis(`difference (main run less ${result.comparison.with})`, {
            suggestedMin: Math.min(0, ...names.map((name) => metric(name).interval[0])) * 1.15,
            suggestedMax: Math.max(0, ...names.map((name) => metric(name).interval[1])) * 1.15,
          }),
          y: { grid: { display: false } },
        },
      },
    );
  }
})();
