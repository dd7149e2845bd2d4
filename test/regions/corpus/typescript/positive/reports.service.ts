import { HttpException, HttpStatus, Injectable } from '@nestjs/common';
import { ReportStore } from './report.store';

@Injectable()
export class ReportsService {
  constructor(private readonly store: ReportStore) {}

  async remove(id: string, caller: { id: string }): Promise<void> {
    const report = await this.store.byId(id);
    if (report.sealed) throw new HttpException('sealed', HttpStatus.FORBIDDEN);
    await this.store.remove(report);
  }

  async titles(): Promise<string[]> {
    return (await this.store.all()).map(({ title }) => title);
  }
}
