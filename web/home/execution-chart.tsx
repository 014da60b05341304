import { BarChart, type BarSeriesOption } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  type AriaComponentOption,
  type GridComponentOption,
  type LegendComponentOption,
  type TooltipComponentOption,
} from 'echarts/components';
import { init, use as register, type ComposeOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactNode } from 'react';
import { dayName, monthDay, number, weekday } from '../ui/when';
import { ENDS, type DayEnds, type End } from './execution-days';

register([AriaComponent, BarChart, GridComponent, LegendComponent, SVGRenderer, TooltipComponent]);

type Option = ComposeOption<
  AriaComponentOption | BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

interface ChartProps {
  days: readonly DayEnds[];
  names: Readonly<Record<End, string>>;
  /** What a screen reader says of the picture. */
  description: string;
}

/** A bar for each day, stacked by how its tasks ended. Beside it stands a table: this is a picture of it. */
export default function ExecutionChart({ days, names, description }: ChartProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const drawn = init(element, null, { renderer: 'svg' });
    chart.current = drawn;
    const follow = new ResizeObserver(() => drawn.resize());
    follow.observe(element);
    return () => {
      follow.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    if (!box.current) return;
    const { fontFamily } = getComputedStyle(box.current);
    chart.current?.setOption(picture({ days, names, description }, fontFamily));
  }, [days, names, description]);
  return <div ref={box} className="home-execution-chart" />;
}

/** Colours are variables of the page, so that both shades are drawn without drawing anew. Nothing moves. */
const picture = ({ days, names, description }: ChartProps, fontFamily: string): Option => ({
  animation: false,
  aria: { enabled: true, label: { description } },
  textStyle: { fontFamily, color: 'var(--ink-quiet)' },
  grid: { left: 4, right: 4, top: 40, bottom: 4, outerBoundsMode: 'same' },
  legend: {
    left: 0,
    top: 0,
    padding: 0,
    ...{ itemWidth: 12, itemHeight: 12, itemGap: 12, icon: 'roundRect', selectedMode: false },
    textStyle: { color: 'var(--ink-quiet)' },
  },
  tooltip: {
    trigger: 'axis',
    // Written as text: nothing of it is ever read as HTML.
    renderMode: 'richText',
    confine: true,
    transitionDuration: 0,
    axisPointer: { type: 'shadow', shadowStyle: { color: 'var(--line)', opacity: 0.5 } },
    backgroundColor: 'var(--paper)',
    borderColor: 'var(--line)',
    borderWidth: 1,
    textStyle: { color: 'var(--ink)', fontSize: 13 },
    valueFormatter: (value) => number(Number(value)),
  },
  xAxis: {
    type: 'category',
    data: days.map(({ day }) => dayName(day)),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: 'var(--line)' } },
    axisLabel: {
      interval: 0,
      lineHeight: 16,
      color: 'var(--ink-quiet)',
      formatter: (_name: string, index: number) => dayLabel(days[index]?.day),
    },
  },
  yAxis: {
    type: 'value',
    minInterval: 1,
    axisLabel: { color: 'var(--ink-quiet)', formatter: (value: number) => number(value) },
    splitLine: { lineStyle: { color: 'var(--line)' } },
  },
  series: ENDS.map((end) => ({
    type: 'bar',
    stack: 'ends',
    name: names[end],
    barMaxWidth: 32,
    // A seam between the parts: they are told apart without their colours.
    itemStyle: { color: `var(--home-${end})`, borderColor: 'var(--paper)', borderWidth: 1 },
    emphasis: { disabled: true },
    data: days.map((day) => day[end]),
  })),
});

const dayLabel = (day: string | undefined): string => (day ? `${weekday(day)}\n${monthDay(day)}` : '');
