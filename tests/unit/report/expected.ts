/** What the five real reports are: facts read by hand from their heads and headings. */
export const EXPECTED = {
  'leping-2021': {
    place: '乐平市', level: 'county', delivered: '2021-10-24', reviews: '2016-2021', plans: '2021-2026', speaker: '吴艳',
    notes: 20, marks: [],
  },
  'jingdezhen-2022': {
    place: '景德镇市', level: 'prefecture', delivered: '2022-01-23', reviews: '2021', plans: '2022', speaker: '胡雪梅',
    notes: 14, marks: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  },
  'leping-2023': {
    place: '乐平市', level: 'county', delivered: '2023-02-22', reviews: '2022', plans: '2023', speaker: '吴艳',
    notes: 12, marks: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  },
  'yongshan-2023': {
    place: '涌山镇', level: 'town', delivered: null, reviews: '2022', plans: '2023', speaker: null,
    notes: 0, marks: [],
  },
  'gaoan-2024': {
    place: '高安市', level: 'county', delivered: '2024-02-01', reviews: '2023', plans: '2024', speaker: '周万辉',
    notes: 12, marks: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  },
} as const; // prettier-ignore
