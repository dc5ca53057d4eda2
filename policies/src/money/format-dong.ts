const grouped = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** An amount of đồng as papers write it: 1.234.567. */
export const formatDong = (amount: number): string => grouped.format(amount);
