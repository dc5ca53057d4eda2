import { readCentre } from '../read-centre.ts';
import { configPaths, fileOf } from '../read-thing.ts';
import { type CentreRule, violation } from '../rule.ts';

/** Object stores that pgBackRest knows; where they keep things nobody here can see. */
const foreignStore = /^\s*repo\d+-type\s*=\s*(s3|gcs|azure)\b/m;
const elsewhere = /^(https:|s3:|gs:|azblob:)/;

export const residency: CentreRule = {
  id: 'CENTRE-RESIDENCY',
  level: 'mandatory',
  title: { vi: 'Dữ liệu chỉ lưu tại Việt Nam', en: 'Data stay in Viet Nam' },
  remedy: {
    vi: 'Đặt mọi nơi tại Việt Nam; sao lưu sang trung tâm kia, không lên kho đối tượng bên ngoài.',
    en: 'Put every place in Viet Nam; back up to the other site, not to an object store elsewhere.',
  },
  source: {
    vi: 'Nghị định 163/2024/NĐ-CP Điều 30.1',
    en: 'Decree 163/2024/NĐ-CP Art. 30.1',
  },
  confidence: 'B',
  asksStack: (centre) => {
    const { places, stateUrl } = readCentre(centre);
    const abroad = places
      .filter(({ country }) => country !== 'VN')
      .map(({ name, country }) =>
        violation('{name} ở nước {country}', '{name} stands in {country}', { name, country: country || '?' }),
      );
    if (stateUrl === null || !elsewhere.test(stateUrl)) return abroad;
    const where = { where: stateUrl.split('?')[0] ?? '' };
    return [
      ...abroad,
      violation(
        'trạng thái của Pulumi ở {where}: không chứng minh được là tại Việt Nam',
        'the state of Pulumi is at {where}: that this is in Viet Nam cannot be shown',
        where,
      ),
    ];
  },
  asksThing: (thing) => {
    const file = fileOf(thing);
    if (file === null || file.text === null || !configPaths.pgbackrest.test(file.path)) return [];
    const store = foreignStore.exec(file.text)?.[1];
    if (store === undefined) return [];
    return [violation('bản sao lưu lên kho {store}', 'backups go to a store of {store}', { store })];
  },
};
